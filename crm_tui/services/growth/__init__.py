"""What is offered to customers who own something already."""
