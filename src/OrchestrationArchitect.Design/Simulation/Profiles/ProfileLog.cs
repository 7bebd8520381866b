using System.Collections.Immutable;
using System.Text.Json;
using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Simulation.Profiles;

/// <summary>Collects what is wrong with a profile; a flood of findings is cut off.</summary>
internal sealed class ProfileLog
{
    private const int Most = 100;

    private readonly ImmutableArray<Diagnostic>.Builder _findings = ImmutableArray.CreateBuilder<Diagnostic>();

    public void Error(string code, string path, string message, string? fix = null) =>
        Add(new Diagnostic(code, Severity.Error, message, new DiagnosticLocation(path), fix));

    public void Warning(string code, string path, string message, string? fix = null) =>
        Add(new Diagnostic(code, Severity.Warning, message, new DiagnosticLocation(path), fix));

    public void NotJson(JsonException exception) =>
        Add(new Diagnostic(
            ProfileCodes.NotJson,
            Severity.Error,
            "The profile is not valid JSON.",
            new DiagnosticLocation("", (int?)exception.LineNumber + 1, (int?)exception.BytePositionInLine + 1),
            "Mend the text at this place."));

    public ImmutableArray<Diagnostic> ToImmutable() => _findings.ToImmutable();

    private void Add(Diagnostic finding)
    {
        if (_findings.Count < Most)
            _findings.Add(finding);
    }
}
