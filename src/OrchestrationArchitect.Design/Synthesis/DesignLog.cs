using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Synthesis;

/// <summary>Collects what the parts of the designer decide, assume and find, each once, in order.</summary>
internal sealed class DesignLog
{
    private readonly List<Decision> _decisions = [];
    private readonly List<string> _assumptions = [];
    private readonly List<Diagnostic> _findings = [];

    /// <summary>The decisions so far.</summary>
    public ImmutableArray<Decision> Decisions => [.. _decisions];

    /// <summary>The assumptions so far.</summary>
    public ImmutableArray<string> Assumptions => [.. _assumptions];

    /// <summary>The findings so far, worst first.</summary>
    public ImmutableArray<Diagnostic> Findings => [.. _findings.OrderByDescending(finding => finding.Severity)
        .ThenBy(finding => finding.Code, StringComparer.Ordinal)];

    /// <summary>Notes a choice with the facts that caused it.</summary>
    /// <param name="title">What was decided.</param>
    /// <param name="because">Why, in one sentence with its figures.</param>
    /// <param name="facts">JSON Pointers into the facts; those that are <see langword="null"/> are left out.</param>
    public void Decide(string title, string because, IEnumerable<string?> facts)
    {
        if (!IsDecided(title))
            _decisions.Add(new Decision(title, because, [.. facts.OfType<string>().Distinct(StringComparer.Ordinal)]));
    }

    /// <summary>Notes a choice with the few facts that caused it.</summary>
    /// <param name="title">What was decided.</param>
    /// <param name="because">Why, in one sentence with its figures.</param>
    /// <param name="facts">JSON Pointers into the facts; those that are <see langword="null"/> are left out.</param>
    public void Decide(string title, string because, params ReadOnlySpan<string?> facts)
    {
        if (IsDecided(title))
            return;

        var pointers = ImmutableArray.CreateBuilder<string>(facts.Length);
        foreach (var fact in facts)
        {
            if (fact is not null && !pointers.Contains(fact))
                pointers.Add(fact);
        }

        _decisions.Add(new Decision(title, because, pointers.DrainToImmutable()));
    }

    private bool IsDecided(string title)
    {
        foreach (var decision in _decisions)
        {
            if (decision.Title == title)
                return true;
        }

        return false;
    }

    /// <summary>Notes what the text leaves open and the design takes for granted.</summary>
    public void Assume(string sentence)
    {
        if (!_assumptions.Contains(sentence))
            _assumptions.Add(sentence);
    }

    /// <summary>Notes what the design cannot mend.</summary>
    public void Find(string code, Severity severity, string message, string path, string fix)
    {
        if (!_findings.Exists(finding => finding.Code == code && finding.Message == message))
            _findings.Add(new Diagnostic(code, severity, message, new DiagnosticLocation(path), fix));
    }
}
