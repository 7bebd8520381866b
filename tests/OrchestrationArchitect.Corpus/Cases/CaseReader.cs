using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>Turns a written case into a checked one.</summary>
internal sealed class CaseReader(string slug, CaseFile file)
{
    private const string AnyPattern = "any";

    private readonly Scenario _scenario = new()
    {
        Name = file.Name,
        BusinessWorkflow = file.BusinessWorkflow,
        EventSources = file.EventSources,
        ConstraintsAndSlas = file.ConstraintsAndSlas,
    };

    /// <summary>The case.</summary>
    /// <exception cref="CorpusFormatException">A word, id or kind is not there.</exception>
    public CorpusCase Read()
    {
        var part = file.Expected;
        var expected = new Expectation
        {
            Language = part.Language,
            Steps = [.. part.Steps.Select(Step)],
            Order = [.. part.Order.SelectMany(chain => OrderNotation.Parse(slug, chain))],
            AllowedOrder = [.. part.AllowedOrder.SelectMany(chain => OrderNotation.Parse(slug, chain))],
            Parallel = [.. part.Parallel.Select(group => group.ToImmutableArray())],
            ForEach = [.. part.ForEach.Select(group =>
                new ExpectedForEach([.. group.Steps], [.. group.Allowed], group.Item, group.Optional))],
            Compensations = [.. part.Compensations.Select(Compensation)],
            Constraints = [.. part.Constraints.Select(Constraint)],
            FreeConstraints = part.FreeConstraints,
            Triggers = [.. part.Triggers.Select(kinds => KebabEnum.ParseAny<TriggerKind>(slug, kinds))],
            AllowedTriggers = [.. part.AllowedTriggers.Select(kind => KebabEnum.Parse<TriggerKind>(slug, kind))],
            Patterns = part.Patterns.Contains(AnyPattern)
                ? []
                : [.. part.Patterns.Select(name => KebabEnum.Parse<Pattern>(slug, name))],
            Notes = [.. part.Notes],
        };
        CaseCheck.References(slug, expected);
        return new CorpusCase(slug, _scenario, expected);
    }

    private ExpectedStep Step(CaseFile.StepPart part)
    {
        var field = part.Field switch
        {
            "business_workflow" => SourceField.BusinessWorkflow,
            "event_sources" => SourceField.EventSources,
            "constraints_and_slas" => SourceField.ConstraintsAndSlas,
            _ => throw new CorpusFormatException(slug, $"no field '{part.Field}'"),
        };
        int[] places = [.. WordFinder.Occurrences(_scenario.TextOf(field), part.Word)];
        if (places.Length > 1 && part.Nth is null)
            throw new CorpusFormatException(slug, $"'{part.Word}' stands {places.Length} times: say which");
        var nth = part.Nth ?? 1;
        if (nth < 1 || nth > places.Length)
            throw new CorpusFormatException(slug, $"'{part.Word}' does not stand {nth} times in {part.Field}");
        var span = new SourceSpan(field, places[nth - 1], part.Word.Length);
        return new ExpectedStep(part.Id, [part.Verb, .. part.Aliases], part.Object, span, part.Optional);
    }

    private static ExpectedCompensation Compensation(CaseFile.CompensationPart part)
    {
        ImmutableArray<string> verbs = [.. part.By.Split('|').Select(by => by.Trim().Split(' ')[0])];
        return new ExpectedCompensation(
            [part.Step, .. part.Or?.Split('|') ?? []], part.By, verbs, part.Stated);
    }

    private ExpectedConstraint Constraint(CaseFile.ConstraintPart part)
    {
        var kinds = KebabEnum.ParseAny<ConstraintKind>(slug, part.Kind);
        string[] written = [part.Value, .. part.Also];
        return new ExpectedConstraint(
            kinds,
            [.. written.Select(value => ConstraintValues.Parse(slug, kinds[0], value))],
            part.Step,
            part.Percentile,
            part.Optional);
    }
}
