"""How long it takes and how much memory: one report, a country, one report more. ``make bench`` runs it all."""
