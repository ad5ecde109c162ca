"""``python -m thai_ita`` is ``ita``."""

from pipeline import main

if __name__ == "__main__":
    main()
