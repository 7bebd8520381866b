namespace OrchestrationArchitect.Design.Diagnostics;

/// <summary>A kind of finding.</summary>
/// <param name="Code">Its stable code, such as <c>OA3001</c>.</param>
/// <param name="Severity">How bad it is unless a finding says otherwise.</param>
/// <param name="Title">What is wrong, in a few words.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Title)
{
    /// <summary>The page that explains it, relative to the repository.</summary>
    public string Help => $"docs/diagnostics/{Code}.md";

    /// <summary>A finding of this kind.</summary>
    public Diagnostic At(DiagnosticLocation? location, string message, string? fix = null) =>
        new(Code, Severity, message, location, fix);
}
