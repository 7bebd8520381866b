using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Importing.Json;

namespace OrchestrationArchitect.Design.Importing;

/// <summary>Gathers what is found while reading, with places in the text.</summary>
internal sealed class ImportLog(LineMap lines)
{
    /// <summary>The most findings that are kept; more than these help nobody.</summary>
    public const int MaxFindings = 500;

    private readonly List<(int Offset, Diagnostic Finding)> _found = [];

    /// <summary>Notes a finding at a byte of the text.</summary>
    public void Add(DiagnosticDescriptor kind, int offset, string pointer, string message, string? fix = null)
    {
        if (_found.Count < MaxFindings)
        {
            var (line, column) = lines.At(offset);
            _found.Add((offset, kind.At(new DiagnosticLocation(pointer, line, column), message, fix)));
        }
    }

    /// <summary>Everything noted, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
        [.. _found.OrderBy(entry => entry.Offset).ThenBy(entry => entry.Finding.Code, StringComparer.Ordinal)
            .Select(entry => entry.Finding)];
}
