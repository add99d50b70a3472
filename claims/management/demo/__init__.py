"""What the demo needs besides the product: a sample article and a table for the terminal."""

from pathlib import Path

ARTICLE = Path(__file__).parent / "article.txt"
TITLE = "Grounded ferry is freed off Port Ellery as questions over its upkeep grow"
PUBLISHER = "The Port Ellery Courier"
