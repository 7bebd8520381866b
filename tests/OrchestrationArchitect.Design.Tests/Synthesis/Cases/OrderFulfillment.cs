using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Synthesis.Cases;

internal static class OrderFulfillment
{
    public static FactsBuilder Facts() => new FactsBuilder(
        "An e-commerce order fulfillment process involving payment processing, inventory deduction, shipping label generation, and customer notification.",
        "Triggered via REST API calls from an API Gateway. Downstream integrations include a third-party payment gateway and an internal shipping service.",
        "Strict idempotency required to prevent double charging. The payment step must complete within 5 seconds. If inventory deduction fails, the payment must be refunded. Maximum payload size between steps is 100KB.")
        .Step("Process payment", Effect.Compensatable, "processing")
        .Step("Deduct inventory", Effect.Compensatable, "deduction")
        .Step("Generate shipping label", Effect.Compensatable, "generation")
        .Step("Notify customer", Effect.Irreversible, "notification")
        .Chain("Process payment", "Deduct inventory", "Generate shipping label", "Notify customer")
        .Undo("Process payment", "Refund payment")
        .Undo("Deduct inventory", "Restock inventory", derived: true)
        .Undo("Generate shipping label", "Void shipping label", derived: true)
        .Flag(ConstraintKind.Idempotency, "Process payment")
        .Limit(ConstraintKind.StepTimeout, 5, "Process payment")
        .Limit(ConstraintKind.Payload, 102_400)
        .Trigger(TriggerKind.Http, "API Gateway");
}
