class Gibbs:
    """The thermal state of a medium, in a given order of its states."""

    def __init__(self, energies, beta):
        self.energies = np.asarray(energies)
        above = self.energies - self.energies.min()
        weights = (above <= 1e-9 * above.max()).astype(float) if math.isinf(beta) else np.exp(-beta * above)
        self.p = weights / weights.sum()
        self.energy = float(self.energies @ self.p)
        self.entropy = float(-sum(p * math.log(p) for p in self.p if p > 0))


def compute():
    """H. T. Quan, Y. Liu, C. P. Sun, F. Nori, Phys. Rev. E 76, 031105 (2007)."""
    cycle = DESIGN["ideal"]
    sides = [medium_of(cycle[side]).h for side in ("hot_side", "cold_side")]
    energies = passage([sides[0], (sides[0] + sides[1]) / 2, sides[1]])[0]
    hot = [Gibbs(energies[k], cycle["beta_hot"]) for k in (0, -1)]
    cold = [Gibbs(energies[k], cycle["beta_cold"]) for k in (0, -1)]
    if cycle["kind"] == "OTTO":
        q_hot = hot[0].energies @ (hot[0].p - cold[1].p)
        q_cold = cold[1].energies @ (cold[1].p - hot[0].p)
    elif cycle["kind"] == "CARNOT":
        q_hot = (hot[1].entropy - hot[0].entropy) / cycle["beta_hot"]
        q_cold = -(hot[1].entropy - hot[0].entropy) / cycle["beta_cold"]
    else:
        q_hot = (hot[1].entropy - hot[0].entropy) / cycle["beta_hot"] + hot[0].energy - cold[0].energy
        q_cold = (cold[0].entropy - cold[1].entropy) / cycle["beta_cold"] + cold[1].energy - hot[1].energy
    return {(cycle["hot"], "Q"): q_hot, (cycle["cold"], "Q"): q_cold, ("cycle", "W"): q_hot + q_cold}, "Gibbs states of %d levels" % len(hot[0].p)
