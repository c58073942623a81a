"""What is said when something has happened: from each event, the turns it leaves."""
