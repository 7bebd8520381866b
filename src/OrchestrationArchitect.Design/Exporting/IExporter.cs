using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting;

/// <summary>Writes a design in one target format. The output means what the design means, and is stable.</summary>
public interface IExporter
{
    /// <summary>The name users give it with <c>--to</c>, such as <c>asl</c>.</summary>
    string Format { get; }

    /// <summary>What it writes, in a few words.</summary>
    string Description { get; }

    /// <summary>Writes the design; the first file is the main one.</summary>
    ImmutableArray<ExportedFile> Export(OrchestrationDesign design);
}

/// <summary>A file of an export.</summary>
/// <param name="Path">Its relative path with <c>/</c>, such as <c>state-machine.asl.json</c>.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Content">Its text, with <c>\n</c>.</param>
public sealed record ExportedFile(string Path, string MediaType, string Content);
