"""How turns, cards and panels are put into lines of cells. No widgets here."""
