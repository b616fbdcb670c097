"""ECMA-262 patterns to tables that match a text in one pass, whatever pattern and text are."""
from __future__ import annotations

import functools

from codegen import pattern_dfa
from codegen.pattern_dfa import Dfa
from codegen.pattern_nfa import Nfa
from codegen.pattern_parse import PatternError, parse

__all__ = ["Dfa", "PatternError", "compile_pattern"]


@functools.lru_cache(maxsize=1024)
def compile_pattern(pattern: str) -> Dfa:
    """Raises PatternError, with the position, when the pattern is wrong or not for a DFA."""
    return pattern_dfa.build(pattern, Nfa(parse(pattern)))
