def main():
    results, method = compute()
    print("%s, QuTiP %s: %s" % (DESIGN["name"], qutip.__version__, method))
    print("%-16s %-9s %24s %24s %10s" % ("part", "quantity", "QuTiP", "Heatwright", "difference"))
    scale = max([abs(value) for _, _, value in OURS] + [1e-300])
    worst = 0.0
    for part, quantity, value in OURS:
        theirs = results[(part, quantity)]
        difference = abs(theirs - value) / scale
        worst = max(worst, difference)
        print("%-16s %-9s %24.16e %24.16e %10.1e" % (ascii(part)[1:-1][:16], quantity, theirs, value, difference))
    print("largest difference relative to the largest number: %.1e" % worst)
    return 0 if worst <= TOLERANCE else 1


if __name__ == "__main__":
    sys.exit(main())
