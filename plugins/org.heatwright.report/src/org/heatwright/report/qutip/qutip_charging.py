def charged(medium, start):
    """The state at the end of the protocol."""
    protocol = DESIGN["charging"]
    if protocol["kind"] == "DISSIPATIVE":
        local = medium.bare_energies() if DESIGN["equation"] == "LOCAL" else None
        equation = Equation(medium, DESIGN["couplings"], local)
        return (scipy.linalg.expm(equation.generator * protocol["duration"]) @ column(start)).reshape(start.shape, order="F")
    if protocol["kind"] == "CAVITY":
        return charged_in_cavity(medium, start, protocol)
    field = 2 * medium.spin("x") if protocol["kind"] == "UNITARY_PARALLEL" else medium.many_body(medium.size)
    u = scipy.linalg.expm(-1j * protocol["amplitude"] * protocol["duration"] * field.full())
    return u @ start @ u.conj().T


def charged_in_cavity(medium, start, protocol):
    """The qubits of H = w a^+ a + w J_z + 2 g J_x (a + a^+) from a field of as many photons; 8 N + 16 photons are kept."""
    n = medium.size
    photons = 8 * n + 17
    a = np.diag(np.sqrt(np.arange(1, photons)), 1)
    field = np.zeros((photons, photons))
    field[n, n] = 1
    w = (medium.energies[-1] - medium.energies[0]) / n
    h = np.kron(w * a.T @ a, np.eye(medium.dimension)) + np.kron(np.eye(photons), medium.h) + 2 * protocol["amplitude"] * np.kron(a + a.T, medium.spin("x").full())
    energies, states = np.linalg.eigh(h)
    u = (states * np.exp(-1j * energies * protocol["duration"])) @ states.conj().T
    rho = u @ np.kron(field, start) @ u.conj().T
    return np.trace(rho.reshape(photons, medium.dimension, photons, medium.dimension), axis1=0, axis2=2)


def ergotropy(medium, rho):
    """Tr(H rho) minus the energy of the passive state: the largest populations in the lowest levels."""
    populations = np.sort(np.linalg.eigvalsh(rho))[::-1]
    return np.trace(medium.h @ rho).real - float(populations @ medium.energies)


def compute():
    medium = medium_of(DESIGN["medium"])
    start = medium.initial(DESIGN["initial"]).full()
    rho = charged(medium, start)
    energy = np.trace(medium.h @ (rho - start)).real
    return {("battery", "energy"): energy, ("battery", "ergotropy"): ergotropy(medium, rho)}, "density matrix of dimension %d" % medium.dimension
