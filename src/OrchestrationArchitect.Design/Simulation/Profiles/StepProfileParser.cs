using System.Text.Json;

namespace OrchestrationArchitect.Design.Simulation.Profiles;

/// <summary>What a profile says of one step.</summary>
internal sealed class StepProfileParser(Fields fields, LawParser laws)
{
    public StepProfile? Parse(JsonElement value, string path)
    {
        var step = new StepProfile();
        foreach (var member in fields.Members(value, path))
        {
            var at = Fields.At(path, member.Name);
            var item = member.Value;
            switch (member.Name)
            {
                case "serviceTimeMs" or "durationsMs":
                    step = step with { ServiceTime = laws.Parse(item, at) };
                    break;
                case "failureProbability":
                    step = step with { FailureProbability = fields.Probability(item, at) };
                    break;
                case "errors":
                    step = step with { Errors = step.Errors.SetItems(Errors(item, at)) };
                    break;
                case "coldStartMs":
                    step = step with { ColdStart = laws.Parse(item, at) };
                    break;
                case "memoryMb":
                    step = step with { MemoryMb = fields.Count(item, at, 1, 1_000_000) };
                    break;
                case "payloadBytes":
                    step = step with { PayloadBytes = (long?)fields.Number(item, at, 0, 1e15) };
                    break;
                case "concurrency":
                    step = step with { Concurrency = fields.Count(item, at, 1, 10_000_000) };
                    break;
                case "rateLimit":
                    step = step with { RateLimit = fields.Number(item, at, 1e-9, 1e9) };
                    break;
                default:
                    fields.Unknown(member, path);
                    break;
            }
        }

        return step;
    }

    private IEnumerable<KeyValuePair<string, double>> Errors(JsonElement value, string path)
    {
        foreach (var member in fields.Members(value, path))
        {
            if (fields.Probability(member.Value, Fields.At(path, member.Name)) is { } probability)
                yield return KeyValuePair.Create(member.Name, probability);
        }
    }
}
