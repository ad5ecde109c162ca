"""The roles of columns that only the columns beside them tell: each rule takes all columns and gives them back."""
