"""Arrow tables as the frames that people work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa


def frame(table: pa.Table) -> pd.DataFrame:
    """The table as pandas has it, each column with the very type of the data dictionary: a year that is missing stays
    a missing whole number, a list a list."""
    import pandas as pd

    found: pd.DataFrame = table.to_pandas(types_mapper=pd.ArrowDtype)
    return found
