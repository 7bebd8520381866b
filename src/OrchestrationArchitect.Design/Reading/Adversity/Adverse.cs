namespace OrchestrationArchitect.Design.Reading.Adversity;

/// <summary>In what ways words say that something is not as it should be.</summary>
[Flags]
internal enum Adverse
{
    /// <summary>In none.</summary>
    None = 0,

    /// <summary>It went wrong: "fails", "is sold out", "PaymentDeclined".</summary>
    Mishap = 1,

    /// <summary>Something does harm: "is contaminated", "a storm".</summary>
    Harm = 2,

    /// <summary>It is not, or does not happen: "no slot", "does not arrive".</summary>
    Denied = 4,

    /// <summary>It is turned down, called off or stopped.</summary>
    Rejected = 8,

    /// <summary>It falls short: "incomplete", "missing", "too heavy".</summary>
    Lacking = 16,

    /// <summary>Something did not come about: whatever was to follow does not.</summary>
    Undone = Mishap | Denied,
}
