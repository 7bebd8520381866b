namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>What is scored. Some are F1 figures, the others the share that is right.</summary>
public enum Aspect
{
    /// <summary>Actions (F1).</summary>
    Steps,

    /// <summary>Of the matched steps, those whose object has the right head word (share).</summary>
    Objects,

    /// <summary>Direct successions, whatever their kind (F1).</summary>
    Order,

    /// <summary>Of the matched successions, those told rightly as conditional or not (share).</summary>
    OrderKinds,

    /// <summary>Pairs of steps side by side (F1).</summary>
    Parallel,

    /// <summary>Steps that run per item (F1).</summary>
    ForEach,

    /// <summary>Stated compensations (F1).</summary>
    Compensations,

    /// <summary>Of the derived compensations, those that the labels know (share).</summary>
    DerivedCompensations,

    /// <summary>Constraints by kind, value and unit (F1).</summary>
    Constraints,

    /// <summary>Of the matched constraints, those with the right step (share).</summary>
    ConstraintSteps,

    /// <summary>Of the matched constraints, those with the right percentile (share).</summary>
    Percentiles,

    /// <summary>Kinds of triggers (F1).</summary>
    Triggers,

    /// <summary>Primary patterns an expert accepts (share).</summary>
    Pattern,

    /// <summary>Texts about which something had to be said and was, in the right language (share).</summary>
    Notes,
}

/// <summary>How an aspect is scored.</summary>
public static class Aspects
{
    /// <summary>All, in the order of reports.</summary>
    public static IReadOnlyList<Aspect> All { get; } = Enum.GetValues<Aspect>();

    /// <summary>It is a share of right ones rather than an F1 figure.</summary>
    public static bool IsShare(this Aspect aspect) => aspect
        is Aspect.Objects or Aspect.OrderKinds or Aspect.DerivedCompensations or Aspect.ConstraintSteps
        or Aspect.Percentiles or Aspect.Pattern or Aspect.Notes;

    /// <summary>The figure of a tally, 0 to 1; 1 where there was nothing to find and nothing was found.</summary>
    public static double Figure(this Aspect aspect, Tally tally) => aspect.IsShare() ? tally.Recall : tally.F1;
}
