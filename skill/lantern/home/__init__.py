"""Front ends that run at home and the tools of the maker; never imported by Lambda."""
