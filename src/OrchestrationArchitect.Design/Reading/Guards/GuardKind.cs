namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>When steps happen.</summary>
public enum GuardKind
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>If a condition holds.</summary>
    If,

    /// <summary>If the condition before does not hold.</summary>
    Otherwise,

    /// <summary>If something failed.</summary>
    Failure,
}
