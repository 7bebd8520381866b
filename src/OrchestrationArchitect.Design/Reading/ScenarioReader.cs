using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading;

/// <summary>Reads a scenario's texts: plain English in, typed facts with source spans out.</summary>
public static class ScenarioReader
{
    /// <summary>The longest text of one field that is read, in UTF-16 units; what is beyond is left aside with a note.</summary>
    public const int MaxFieldLength = 65_536;

    /// <summary>The facts of a scenario. Deterministic; never throws on any text.</summary>
    /// <param name="scenario">The texts.</param>
    /// <param name="lexicon">The words to know; <see cref="Lexicon.Default"/> if none is given.</param>
    public static ProcessFacts Read(Scenario scenario, Lexicon? lexicon = null) => Explain(scenario, lexicon).Facts;

    /// <summary>The facts with what every stage made of the text.</summary>
    /// <param name="scenario">The texts.</param>
    /// <param name="lexicon">The words to know; <see cref="Lexicon.Default"/> if none is given.</param>
    public static ReadingTrace Explain(Scenario scenario, Lexicon? lexicon = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new ReadingPipeline(scenario, lexicon ?? Lexicon.Default).Run();
    }
}
