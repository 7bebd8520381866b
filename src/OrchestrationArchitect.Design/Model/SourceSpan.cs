namespace OrchestrationArchitect.Design.Model;

/// <summary>A stretch of a scenario's text that a fact came from.</summary>
/// <param name="Field">The text it points into.</param>
/// <param name="Start">The first UTF-16 unit, from 0.</param>
/// <param name="Length">How many UTF-16 units; 0 where the fact stands for no words of its own.</param>
public readonly record struct SourceSpan(SourceField Field, int Start, int Length)
{
    /// <summary>The words themselves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the scenario's text.</exception>
    public string In(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.TextOf(Field).Substring(Start, Length);
    }
}
