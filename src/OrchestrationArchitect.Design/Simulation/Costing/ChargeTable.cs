using System.Collections.Immutable;
using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Simulation.Defaults;
using OrchestrationArchitect.Design.Simulation.Planning;

namespace OrchestrationArchitect.Design.Simulation.Costing;

/// <summary>What the parts of a design use, on the meters of its platform.</summary>
internal sealed class ChargeTable(PlatformTraits platform)
{
    private static readonly LimitCatalogue Limits = LimitCatalogue.Default;

    /// <summary>Entering a state, or a further attempt in one. Express executions pay by time instead.</summary>
    public Charge State() => platform switch
    {
        { Azure: true } => new Charge(Meter.DurableActions, 2), // scheduling a task, and its result
        { Express: true } => new Charge(Meter.StateTransitions, 0),
        _ => new Charge(Meter.StateTransitions, 1),
    };

    /// <summary>Starting a run by its first trigger.</summary>
    public ImmutableArray<Charge> Start(ImmutableArray<Trigger> triggers)
    {
        var first = triggers.FirstOrDefault();
        return first?.Kind switch
        {
            TriggerKind.Http or TriggerKind.Webhook => [new Charge(Meter.ApiRequests, 1)],
            // Received and deleted; whoever sends pays for the sending.
            TriggerKind.Queue => [new Charge(first.Ordered ? Meter.OrderedQueueRequests : Meter.QueueRequests, 2)],
            _ => [],
        };
    }

    /// <summary>Storing a failed run: one message.</summary>
    public ImmutableArray<Charge> DeadLetter() => [new Charge(Meter.QueueRequests, 1)];

    /// <summary>One attempt of a step.</summary>
    public AttemptCharges Attempt(Step step, int? memoryMb, long payloadBytes)
    {
        var charges = ImmutableArray.CreateBuilder<Charge>();
        if (step.Payload is { ClaimCheck: true } payload && payloadBytes > payload.MaxBytes)
        {
            charges.Add(new Charge(Meter.ObjectWrites, 1));
            charges.Add(new Charge(Meter.ObjectReads, 1));
        }

        var chunks = Chunks(payloadBytes, Limits[LimitIds.SqsBillingChunkBytes].Bytes);
        var reads = step.Effect == Effect.Read;
        switch (step.Integration.Kind)
        {
            case IntegrationKind.Function:
                charges.Add(new Charge(Meter.FunctionRequests, 1));
                break;
            case IntegrationKind.Queue:
                charges.Add(new Charge(Meter.QueueRequests, chunks));
                break;
            case IntegrationKind.Topic:
                var bus = step.Integration.Service?.Contains("EventBridge", StringComparison.OrdinalIgnoreCase) ?? false;
                charges.Add(new Charge(bus ? Meter.BusEvents : Meter.TopicPublishes, chunks));
                break;
            case IntegrationKind.Database:
                charges.Add(reads
                    ? new Charge(Meter.DatabaseReads, Chunks(payloadBytes, Limits[LimitIds.DynamodbReadUnitBytes].Bytes))
                    : new Charge(Meter.DatabaseWrites, Chunks(payloadBytes, Limits[LimitIds.DynamodbWriteUnitBytes].Bytes)));
                break;
            case IntegrationKind.ObjectStore:
                charges.Add(new Charge(reads ? Meter.ObjectReads : Meter.ObjectWrites, 1));
                break;
            case IntegrationKind.None or IntegrationKind.Human:
                break;
            default:
                charges.Add(new Charge(Meter.OtherCalls, 1));
                break;
        }

        return new AttemptCharges(
            charges.ToImmutable(),
            step.Integration.Kind == IntegrationKind.Function ? Memory(memoryMb) / 1024.0 : 0,
            Limits[LimitIds.LambdaBillingGranularity].Duration.TotalMilliseconds,
            platform.Azure ? Limits[LimitIds.FunctionsFlexMinBilled].Duration.TotalMilliseconds : 0);
    }

    private int Memory(int? memoryMb) => memoryMb ?? (platform.Azure
        ? Limits[LimitIds.FunctionsFlexDefaultMemoryMb].Megabytes
        : SimulationDefaults.Current.Functions.AwsMemoryMb);

    private static double Chunks(long bytes, long size) => Math.Max(1, (bytes + size - 1) / size);
}
