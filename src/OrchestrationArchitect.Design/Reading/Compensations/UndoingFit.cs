namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>How a mention's verb and thing fit a step.</summary>
/// <param name="Kind">By what the verb undoes what the step does; "none" if nothing says so.</param>
/// <param name="Strength">2 if the lexicon says so, 1 for a verb that undoes whatever it acts on, else 0.</param>
/// <param name="Thing">How well what is undone names what the step acted on or made; -1 if nothing is named.</param>
/// <param name="Score">Both together; 0 where one of them does not fit.</param>
/// <param name="Undoable">The step leaves something behind that could be taken back.</param>
internal readonly record struct UndoingFit(string Kind, int Strength, int Thing, int Score, bool Undoable)
{
    /// <summary>How closely what is undone names the step, in a word.</summary>
    public string Closeness => Thing switch { >= 3 => "named", > 0 => "near", 0 => "far", _ => "unnamed" };
}
