"""What the three notebooks share: the marts of OUT, and plots that stand on their own."""

import os
import pathlib

import duckdb
import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.ticker import LogLocator, MaxNLocator

# Okabe and Ito (2008): told apart with any colour vision.
BLUE, ORANGE, GREEN, RED = "#0072B2", "#E69F00", "#009E73", "#D55E00"
PURPLE, SKY, GREY = "#CC79A7", "#56B4E9", "#767676"
LINES = [BLUE, RED, GREEN, ORANGE, PURPLE]
# As in the report. Titles of mappings are longer than a label may be.
NAMES = {
    "All": "All flow sources", "ashby": "Ashby", "generic": "Generic tables", "greenhouse": "Greenhouse",
    "hackernews": "Hacker News", "jobspy": "JobSpy", "lever": "Lever", "linkedin_kaggle": "LinkedIn (Kaggle)",
    "nyc": "NYC", "schema_org": "schema.org", "usajobs": "USAJOBS",
}
HIDDEN = {
    "few_employers": "not shown: fewer than 5 employers",
    "nested": "not shown: by subtraction it would tell what few employers pay",
}
LEVELS = ["intern", "junior", "mid", "senior", "lead", "manager", "executive"]

plt.rcParams.update({
    "axes.spines.top": False, "axes.spines.right": False, "axes.edgecolor": GREY,
    "axes.grid": True, "axes.axisbelow": True, "grid.color": "#E5E5E5",
    "figure.dpi": 110, "font.size": 10, "legend.frameon": False,
})


class Market:
    """The published marts: JOBTIDE_OUT, else jobtide-out beside the notebooks' folder."""

    def __init__(self):
        out = pathlib.Path(os.environ.get("JOBTIDE_OUT", "../jobtide-out"))
        file = out / "marts.duckdb"
        if not file.exists():
            raise FileNotFoundError(f"{file.absolute()}: run 'jobtide run DUMPS', or set JOBTIDE_OUT to its --out")
        self.connection = duckdb.connect(file.resolve(), read_only=True)

    def ask(self, sql, **values):
        """The answer to a query as a data frame; $name in it stands for a value."""
        return self.connection.execute(sql, values or None).df()

    def one(self, sql, **values):
        """The first value of the first row, or None."""
        row = self.connection.execute(sql, values or None).fetchone()
        return row[0] if row else None


def figure(title, subtitle, note, width=8.5, height=4.2, columns=1, share_y=False):
    """Axes below a title and a subtitle, with a note on what, how many and from where."""
    drawing, axes = plt.subplots(1, columns, figsize=(width, height), layout="constrained", sharey=share_y)
    drawing.suptitle(f"{title}\n", x=0.01, ha="left", fontsize=13, fontweight="bold")
    drawing.text(0.01, 1 - 0.42 / height, subtitle, ha="left", va="center", fontsize=10, color="#404040")
    drawing.supxlabel(note, x=0.01, ha="left", fontsize=8, color=GREY)
    return axes


def dots(axes, labels, values, low, high, color=BLUE, offset=0.0, label=None):
    """A dot a row with its 95 % interval, the first row on top."""
    rows = [position + offset for position in range(len(labels))]
    axes.hlines(rows, low, high, color=color, linewidth=3, alpha=0.45)
    axes.plot(values, rows, "o", color=color, markersize=6, label=label)
    axes.set_yticks(range(len(labels)), labels)
    if not axes.yaxis_inverted():
        axes.invert_yaxis()
    axes.grid(axis="y", visible=False)


def band(axes, frame, x, value, low, high, color, label):
    """A line with its 95 % interval; returns its end for name_ends."""
    axes.fill_between(frame[x], frame[low], frame[high], color=color, alpha=0.18, linewidth=0)
    axes.plot(frame[x], frame[value], color=color, linewidth=1.8)
    return frame[value].iloc[-1], frame[x].iloc[-1], label, color


def name_ends(axes, ends):
    """Names lines at their right ends, apart from each other."""
    gap = 0.06 * (axes.get_ylim()[1] - axes.get_ylim()[0])
    below = float("-inf")
    for value, x, label, color in sorted(ends):
        below = max(value, below + gap)
        axes.annotate(f" {label}", (x, below), color=color, va="center", annotation_clip=False)


def even_steps(axis):
    """Ticks at steps that need no more digits than they show: 1, 2 or 5, and never 2.5."""
    axis.set_major_locator(MaxNLocator("auto", steps=[1, 2, 5, 10]))


def percent(axis):
    even_steps(axis)
    axis.set_major_formatter(lambda value, _: f"{round(value * 100, 6):g} %")


def signed(axis, unit=""):
    """Changes of a share, in percentage points or percent, with their sign; none at zero."""
    even_steps(axis)
    axis.set_major_formatter(lambda value, _: f"{round(value * 100, 6):+g}{unit}".replace("-", "−") if abs(value) > 1e-9 else f"0{unit}")


def thousands(axis):
    even_steps(axis)
    axis.set_major_formatter(lambda value, _: f"{value / 1000:,g} k")


def ratios(axes):
    """A logarithmic y axis with plain numbers: even ones where the values lie within a few times of each other."""
    axes.set_yscale("log")
    low, high = axes.get_ylim()
    axes.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5)) if high > 5 * low else MaxNLocator(6, steps=[1, 2, 5, 10]))
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:g}")
    axes.minorticks_off()


def pay_bars(bands, labels, title, subtitle, note):
    """A row a band: bar from p25 to p75, dot the median, dark line its 95 % interval; or why it is hidden."""
    axes = figure(title, subtitle, note, height=max(2.6, 1.6 + 0.42 * len(bands)))
    for row, pay in enumerate(bands.itertuples()):
        if pd.isna(pay.p50):
            axes.text(bands.p25.min(), row, HIDDEN[pay.reason], color=GREY, va="center", fontsize=9, backgroundcolor="white")
            continue
        axes.barh(row, pay.p75 - pay.p25, left=pay.p25, color=SKY, alpha=0.6, height=0.62)
        axes.hlines(row, pay.p50_low, pay.p50_high, color=BLUE, linewidth=3)
        axes.plot(pay.p50, row, "o", color=BLUE, markersize=6)
    axes.set_yticks(range(len(bands)), labels, fontsize=9)
    axes.set_ylim(len(bands) - 0.5, -0.5)
    axes.set_xlim(left=bands[["p25", "p50_low"]].min().min() * 0.92)
    axes.grid(axis="y", visible=False)
    thousands(axes.xaxis)
    return axes


def name(source):
    """What people call a source; one with a mapping of its own by its id."""
    return NAMES.get(source, source)


def employers(number):
    return f"{number:,} employer{'' if number == 1 else 's'}"


def span(first, last):
    """The months from first to last, for people."""
    return f"{first:%b %Y}" if first == last else f"{first:%b %Y} to {last:%b %Y}"


def nothing(what, why):
    """Says that a plot has no rows, instead of an empty frame."""
    print(f"No {what} in these marts: {why}")
