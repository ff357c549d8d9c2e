"""How far along a goal is: the published rating, second opinions, what-ifs, and the corridor's own goals."""
