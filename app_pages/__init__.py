"""The pages of the dashboard, one file each, thin: what they show is computed in `metrics`."""
