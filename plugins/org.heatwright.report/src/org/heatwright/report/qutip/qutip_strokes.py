def thermal(stroke):
    """The map of a stroke, and the rows that give the heat of each bath in it: both from one exponential, d/dt (rho, Q) = (L rho, q rho)."""
    medium = medium_of(stroke["medium"])
    equation = Equation(medium, stroke["couplings"], medium.bare_energies() if DESIGN["equation"] == "LOCAL" else None)
    rows = equation.heat_rows()
    n = len(equation.generator)
    extended = np.zeros((n + len(rows), n + len(rows)), dtype=complex)
    extended[:n, :n] = equation.generator
    for k, row in enumerate(rows.values()):
        extended[n + k, :n] = row
    moved = scipy.linalg.expm(extended * stroke["duration"])
    return moved[:n, :n], {bath: moved[n + k, :n] for k, bath in enumerate(rows)}, np.zeros(n)


def work(stroke):
    """The map of a work stroke and the row that gives the work in it, Tr(H_start rho) - Tr(H_end map rho)."""
    first, last = medium_of(stroke["from"]), medium_of(stroke["to"])
    n = first.dimension ** 2
    if stroke["kind"] == "SUDDEN":
        whole = np.eye(n, dtype=complex)
    elif stroke["kind"] == "ADIABATIC":
        whole = adiabatic([first.h] + [medium_of(medium).h for medium in stroke["through"]] + [last.h])
    else:
        u = ramp(first.h, last.h, stroke["duration"])
        whole = np.kron(u.conj(), u)
    return whole, {}, column(first.h).conj() - column(last.h).conj() @ whole


def adiabatic(way):
    """Populations go from state to state; coherences average out, but between states whose energies are equal all the way."""
    energies, before, after, constant = passage(way)
    count = energies.shape[1]
    tolerance = 1e-14 * np.abs(energies).max()
    kept = [(k, l) for k in range(count) for l in range(count) if k == l or (constant[k] and constant[l] and np.abs(energies[:, k] - energies[:, l]).max() <= tolerance)]
    return sum(np.outer(column(np.outer(after[:, k], after[:, l].conj())), column(np.outer(before[:, k], before[:, l].conj())).conj()) for k, l in kept)


def ramp(h0, h1, duration):
    """U of the Schroedinger equation with H going evenly from h0 to h1."""
    d = len(h0)

    def slope(t, u):
        return (-1j * (h0 + (h1 - h0) * (t / duration)) @ u.reshape(d, d)).reshape(-1)

    return scipy.integrate.solve_ivp(slope, (0, duration), np.eye(d, dtype=complex).reshape(-1), method="DOP853", rtol=1e-12, atol=1e-14).y[:, -1].reshape(d, d)


def compute():
    maps = [(thermal if stroke["kind"] == "THERMAL" else work)(stroke) for stroke in DESIGN["strokes"]]
    whole = np.eye(len(maps[0][0]), dtype=complex)
    for stroke, _, _ in maps:
        whole = stroke @ whole
    start = column(medium_of(DESIGN["medium"]).initial(DESIGN["initial"]).full())
    state, kernel = stationary(whole - np.eye(len(whole)), start)
    results = {(bath["id"], "Q"): 0.0 for bath in DESIGN["baths"]}
    results[("cycle", "W")] = 0.0
    for stroke, heats, work_row in maps:
        for bath, row in heats.items():
            results[(bath, "Q")] += (row @ state).real
        results[("cycle", "W")] += (work_row @ state).real
        state = stroke @ state
    return results, "map of one cycle of dimension %d, %d limit cycle%s" % (len(whole), kernel, "" if kernel == 1 else "s")
