"""What pages share: the view they show, proof, passages, charts, safe text."""
