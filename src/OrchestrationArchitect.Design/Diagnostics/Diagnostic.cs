namespace OrchestrationArchitect.Design.Diagnostics;

/// <summary>A finding about an input or a design: data, never an exception.</summary>
/// <param name="Code">Stable code: <c>OA1xxx</c> input, <c>OA2xxx</c> structure, <c>OA3xxx</c> resilience,
/// <c>OA4xxx</c> limits, <c>OA5xxx</c> cost and performance.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, naming what.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Fix">What to do about it; <see langword="null"/> when there is no general answer.</param>
public sealed record Diagnostic(
    string Code, Severity Severity, string Message, DiagnosticLocation? Location = null, string? Fix = null);
