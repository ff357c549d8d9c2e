"""Other published figures beside the documents' claims: the two sides compared, each claim checked."""
