"""The cycle read from the records: who is where, who went on, who left, and what advocacy brought back."""
