using System.Collections.Immutable;
using OrchestrationArchitect.Corpus.Cases;

namespace OrchestrationArchitect.Corpus.Tests;

/// <summary>The corpus as copied beside the tests.</summary>
internal static class CorpusFiles
{
    public const string Cases = "cases";
    public const string HeldOut = "heldout";
    public const string Challenge = "challenge";
    public const string Varied = "varied";
    public const string Registers = "registers";
    public const string Wide = "wide";
    public const string Everyday = "everyday";
    public const string Daily = "daily";
    public const string Borders = "borders";
    public const string Practice = "practice";
    public const string Fresh = "fresh";
    public const string Plain = "plain";
    public const string Studies = "studies";
    public const string Briefs = "briefs";
    public const string Briefings = "briefings";
    public const string Outlines = "outlines";
    public const string Commissions = "commissions";
    public const string Undone = "undone";
    public const string Sequences = "sequences";
    public const string Processes = "processes";

    public static ImmutableArray<CorpusCase> Load(string set) =>
        CorpusFolder.Load(Path.Combine(AppContext.BaseDirectory, "corpus", set));
}
