/// The style sheet of HTML reports.
enum HTMLStyle {
  /// The rules, for light and dark screens.
  static let sheet = """
    :root { color-scheme: light dark; --line: light-dark(#d8dce2, #3a3f47); --back: light-dark(#f6f7f9, #1d2025); }
    body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; } h3 { font-size: 1rem; margin: 0; }
    .counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; }
    .counts li { border: 1px solid var(--line); border-top: 4px solid var(--tone); border-radius: 6px; padding: .4rem .9rem; }
    .counts b { font-size: 1.3rem; }
    article { border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 6px; padding: .7rem 1rem;
      margin: .8rem 0; }
    article h3 span { color: var(--tone); } article h3 a { font-weight: normal; font-size: .85rem; }
    .silenced { opacity: .6; } .place { font: .85rem ui-monospace, monospace; opacity: .75; margin: 0; }
    .critical { --tone: light-dark(#a3118f, #e87bd6); } .high { --tone: light-dark(#cf222e, #ff7b72); }
    .medium { --tone: light-dark(#9a6200, #e3a63a); } .low { --tone: light-dark(#1a7f9c, #5cbbd6); }
    .note { --tone: light-dark(#5b6b8c, #9fadcb); }
    a { color: light-dark(#0b57c4, #8ab4f8); text-decoration: none; } a:hover { text-decoration: underline; }
    article > :last-child { margin-bottom: 0; }
    .also { list-style: none; padding-left: .8rem; margin: .5rem 0; border-left: 3px solid var(--line); }
    .also li { margin: .2rem 0; } .also b { color: var(--tone); }
    pre { background: var(--back); border-radius: 4px; padding: .6rem .8rem; overflow-x: auto; font-size: .85rem; }
    pre i { opacity: .5; font-style: normal; user-select: none; } pre b { color: var(--tone); }
    .guide { border-left: 4px solid var(--line); padding-left: .8rem; margin: .4rem 0; }
    details { margin: .4rem 0; } summary { cursor: pointer; font-weight: 600; font-size: .9rem; }
    footer { margin-top: 3rem; font-size: .8rem; opacity: .6; }

    """
}
