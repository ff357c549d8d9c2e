"""The register of commitments: each pledge of the documents, from the first word of it to its delivery."""
