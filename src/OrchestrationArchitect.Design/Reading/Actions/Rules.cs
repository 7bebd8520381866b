namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Rules that apply where none of its own speaks of a construction. There all the evidence is weighed.</summary>
internal static class Rules
{
    public const string MainClause = "told in a main clause";
    public const string NoStepClause = "in a clause that tells no step";
    public const string Describes = "describes a thing";
    public const string ClauseOfTime = "first told in a clause of time";
    public const string SeldomAction = "the verb seldom names an action, but somebody does it";

    /// <summary>Whether a rule only says what is so as a rule.</summary>
    public static bool IsUnsure(string because) => because is MainClause or NoStepClause or Describes or ClauseOfTime or SeldomAction;
}
