namespace OrchestrationArchitect.Design.Reading.Relations.Moves;

/// <summary>How some steps join what was told before them. The moves are a closed set, a record each.</summary>
public abstract record Move
{
    private protected Move()
    {
    }

    /// <summary>The branch that the steps stand in by this move; <see langword="null"/> if they stand in none.</summary>
    public abstract Branch? In { get; }

    /// <summary>The same move where some of the steps it speaks of turned out to be none.</summary>
    internal abstract Move Within(Func<int, bool> isStep);
}

/// <summary>Then: they follow what was told before, or what their words name.</summary>
/// <param name="After">What they follow.</param>
/// <param name="All">They follow every branch told before, also those that end.</param>
public sealed record Follow(Anchor After, bool All = false) : Move
{
    /// <summary>Of the branches that end, only those of the last question are meant: "in either case".</summary>
    public bool Near { get; init; }

    /// <summary>They follow all strands that their sentence told before.</summary>
    internal bool Gathers { get; init; }

    /// <summary>They go on with the strand told last, beside the others.</summary>
    internal bool InStrand { get; init; }

    /// <summary>They follow what was told before.</summary>
    public static Follow Plain { get; } = new(Anchor.Open);

    /// <inheritdoc/>
    public override Branch? In => null;

    internal override Move Within(Func<int, bool> isStep) => this with { After = After.Within(isStep) };
}

/// <summary>Meanwhile: a strand that begins where another one did.</summary>
/// <param name="Of">A step of the other strand; -1 for what was told just before.</param>
/// <param name="Branch">The branch that both stand in; <see langword="null"/> if they stand in none.</param>
public sealed record Strand(int Of = -1, Branch? Branch = null) : Move
{
    /// <inheritdoc/>
    public override Branch? In => Branch;

    internal override Move Within(Func<int, bool> isStep) => new Strand(isStep(Of) ? Of : -1, (Branch?)Branch?.Within(isStep));
}

/// <summary>More of the branch that the steps before stand in; opens it if nothing else did.</summary>
/// <param name="Branch">The branch; it ends here if it says so.</param>
public sealed record GoOn(Branch Branch) : Move
{
    /// <inheritdoc/>
    public override Branch? In => Branch;

    internal override Move Within(Func<int, bool> isStep) => new GoOn((Branch)Branch.Within(isStep));
}
