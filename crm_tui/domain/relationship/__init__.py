"""The relationship from phase to phase: lifecycle, campaigns, surveys, onboarding, churn, advocacy."""
