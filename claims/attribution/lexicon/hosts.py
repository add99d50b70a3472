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
Drudge Report: Matt Drudge;
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

# Whose shows are no news, or go by their names: they are outlets where they ask, and guests elsewhere.
_BY_SHOW = """
Conan: Conan O'Brien;
Infowars: Alex Jones;
Jimmy Kimmel Live: Jimmy Kimmel;
Last Week Tonight: John Oliver;
Late Night: Seth Meyers;
Real Time: Bill Maher;
The Breakfast Club: Charlamagne tha God;
The Daily Show: Jon Stewart, Trevor Noah;
The Daily Wire: Ben Shapiro;
The Ellen DeGeneres Show: Ellen DeGeneres;
The Graham Norton Show: Graham Norton;
The Joe Rogan Experience: Joe Rogan;
The Late Late Show: James Corden, Craig Ferguson;
The Late Show: David Letterman, Stephen Colbert;
The Tonight Show: Jay Leno, Jimmy Fallon;
WTF: Marc Maron;
Watch What Happens Live: Andy Cohen
"""
_BY_THEMSELVES = """
Aaron Klein, Charlie Sykes, Dan Bongino, Dave Rubin, Dax Shepard, Dennis Prager, Don Imus, Ezra Klein,
Glenn Beck, Howard Stern, Hugh Hewitt, Jan Mickelson, Jonathan Ross, Kara Swisher, Larry Elder, Laura
Ingraham, Lex Fridman, Mark Levin, Michael Medved, Michael Parkinson, Michael Savage, Michael Smerconish,
Mike Gallagher, Mike Hosking, Oprah Winfrey, Piers Morgan, Ray Hadley, Rush Limbaugh, Steve Deace, Tavis
Smiley, Tim Ferriss, Todd Starnes, Wendy Williams
"""


def _names(text: str) -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in text.split(","))


def _by_outlet(text: str) -> MappingProxyType[str, tuple[str, ...]]:
    entries = (entry.strip().partition(": ") for entry in text.split(";"))
    return MappingProxyType({outlet: _names(names) for outlet, _, names in entries})


# Outlet: the names of those who ask there.
HOSTS_OF = _by_outlet(_BY_OUTLET)
# Host: the show that he is where somebody speaks to him.
SHOW_OF = MappingProxyType(
    {name: name for name in _names(_BY_THEMSELVES)}
    | {name: show for show, names in _by_outlet(_BY_SHOW).items() for name in names}
)
