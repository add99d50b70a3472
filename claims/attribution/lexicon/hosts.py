"""Who asks on whose programmes, by full name: a reporter counts as his outlet."""

from types import MappingProxyType

_BY_OUTLET = """
ABC News: Barbara Walters, David Muir, Diane Sawyer, George Stephanopoulos, Jonathan Karl, Martha Raddatz,
Robin Roberts, Terry Moran;
BBC: Andrew Marr, Andrew Neil, Emily Maitlis, Jeremy Paxman, John Humphrys, Laura Kuenssberg, Stephen
Sackur, Steve Rosenberg, Zeinab Badawi;
CBS News: Bob Schieffer, Gayle King, John Dickerson, Lesley Stahl, Major Garrett, Margaret Brennan, Norah
O'Donnell, Scott Pelley, Steve Kroft;
Channel 4 News: Cathy Newman, Krishnan Guru-Murthy, Matt Frei;
CNBC: Becky Quick, Jim Cramer, Joe Kernen;
CNN: Alisyn Camerota, Anderson Cooper, Brian Stelter, Brooke Baldwin, Candy Crowley, Chris Cuomo,
Christiane Amanpour, Dana Bash, Don Lemon, Erin Burnett, Fareed Zakaria, Jake Tapper, John Berman, Kate
Bolduan, Poppy Harlow, Wolf Blitzer;
Fox Business: Lou Dobbs, Stuart Varney;
Fox News: Ainsley Earhardt, Bill Hemmer, Bill O'Reilly, Bret Baier, Brian Kilmeade, Chris Wallace, Dana
Perino, Greta Van Susteren, Harris Faulkner, Jeanine Pirro, Maria Bartiromo, Martha MacCallum, Megyn
Kelly, Neil Cavuto, Sean Hannity, Shepard Smith, Steve Doocy, Tucker Carlson;
ITV: Robert Peston, Susanna Reid;
LBC: Iain Dale, James O'Brien, Nick Ferrari;
MSNBC: Andrea Mitchell, Ari Melber, Chris Hayes, Chris Matthews, Joe Scarborough, Katy Tur, Lawrence
O'Donnell, Mika Brzezinski, Nicolle Wallace, Rachel Maddow, Stephanie Ruhle;
NBC News: Chuck Todd, David Gregory, Hoda Kotb, Lester Holt, Matt Lauer, Savannah Guthrie, Tom Brokaw;
NPR: Robert Siegel, Scott Simon, Steve Inskeep, Terry Gross;
PBS: Gwen Ifill, Judy Woodruff;
Sky News: Adam Boulton, Kay Burley, Sophy Ridge;
Univision: Jorge Ramos
"""

# Outlet: the names of those who ask there.
HOSTS_OF = MappingProxyType({
    outlet: tuple(" ".join(name.split()) for name in names.split(","))
    for outlet, _, names in (entry.strip().partition(": ") for entry in _BY_OUTLET.split(";"))
})  # fmt: skip
