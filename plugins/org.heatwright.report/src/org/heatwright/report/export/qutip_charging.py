def charged(medium, start):
    """The state at the end of the protocol."""
    protocol = DESIGN["charging"]
    if protocol["kind"] == "DISSIPATIVE":
        local = medium.bare_energies() if DESIGN["equation"] == "LOCAL" else None
        equation = Equation(medium, DESIGN["couplings"], local)
        return (scipy.linalg.expm(equation.generator * protocol["duration"]) @ column(start)).reshape(start.shape, order="F")
    field = 2 * medium.spin("x") if protocol["kind"] == "UNITARY_PARALLEL" else medium.many_body(medium.size)
    u = scipy.linalg.expm(-1j * protocol["amplitude"] * protocol["duration"] * field.full())
    return u @ start @ u.conj().T


def ergotropy(medium, rho):
    """Tr(H rho) minus the energy of the passive state: the largest populations in the lowest levels."""
    populations = np.sort(np.linalg.eigvalsh(rho))[::-1]
    return np.trace(medium.h @ rho).real - float(populations @ medium.energies)


def compute():
    medium = Medium(DESIGN["medium"])
    start = medium.initial(DESIGN["initial"]).full()
    rho = charged(medium, start)
    energy = np.trace(medium.h @ (rho - start)).real
    return {("battery", "energy"): energy, ("battery", "ergotropy"): ergotropy(medium, rho)}, "density matrix of dimension %d" % medium.dimension
