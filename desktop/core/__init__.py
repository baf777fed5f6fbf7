"""The field: map, vault, cases, forms and exchange; knows no screen."""
