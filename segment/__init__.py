"""Document → records: what each cell says, what a table may mean, the reading that leaves least unexplained."""
