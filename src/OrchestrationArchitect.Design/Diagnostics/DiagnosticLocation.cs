namespace OrchestrationArchitect.Design.Diagnostics;

/// <summary>Where a finding is.</summary>
/// <param name="Path">A JSON Pointer (RFC 6901) into the design, or the field's name in a scenario.</param>
/// <param name="Line">The line in the input file, from 1; <see langword="null"/> where there is no file.</param>
/// <param name="Column">The column, from 1; <see langword="null"/> where it is not known.</param>
public sealed record DiagnosticLocation(string Path, int? Line = null, int? Column = null);
