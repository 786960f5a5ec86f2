/** Text as a hostile target could send it: terminal escapes, markup, line ends, direction marks, a broken surrogate. */
export const hostileText =
  '\u001b[2J\u001b]0;owned\u0007<script>alert(1)</script>]]>&amp;\r\nBROKEN  fake/case\u202e\u0085\ufffe\u0000\ud800';
