"""What customers buy and what keeps them: subscriptions and their renewals, orders, and points."""
