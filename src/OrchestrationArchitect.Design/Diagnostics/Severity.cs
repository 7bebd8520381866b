namespace OrchestrationArchitect.Design.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Works, but will hurt.</summary>
    Warning,

    /// <summary>Must be mended; <c>architect verify</c> exits 1.</summary>
    Error,
}
