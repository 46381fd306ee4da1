<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>DraftFile</name>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large to be an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnvironmentBadge</name>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorBox</name>
    <message>
        <source>Something in it is not right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This provider cannot do that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider could not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider asks to slow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s answer could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether this arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not accept the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not allowed to do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key could not be read from the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local database could not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider may have carried it out, and may charge for it. It is not sent again before that is clear, so nothing is paid for twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. What was on the disk before is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed at the provider, and nothing is charged for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in %1 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up at the provider, then resolve it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the account&apos;s key under Accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain, or enter the key again under Accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later; if it stays, quote the request id to the provider.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventOutcome</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenActions</name>
    <message>
        <source>The account of this order is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First it has to be clear whether the order exists: resolve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not have this order yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is finished: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not allow this any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a draft can be edited; this one has been placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a draft can be discarded; this one has been placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an order that has not been sent can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this order has failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of this order is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at the provider to ask for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Placing the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the shipping method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderColumns</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Product</name>
    <message>
        <source>Best at %1 × %2 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 × %3 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artwork</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>No answer within 10 seconds. Is the way to this computer open (router, tunnel, firewall)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reachable: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable: Platen answers at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answers at %1. Does it hand everything on to this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers with status %2 instead of handing on to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Produced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>said by the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told by webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen when syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done here by a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done by Platen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Platen&apos;s data folder cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::AccountDetails</name>
    <message>
        <source>in this computer&apos;s keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the environment, for this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who knows this address can send events. Give it to the provider only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the webhook URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its orders are shown as they were last known. The next sync tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new value replaces the stored one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: without it nothing can be asked of the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored secret is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret was replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders at this account cannot be sent or followed until this is put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1” with its orders, events and secrets from this computer? At the provider nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is still there, and so are its orders.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::AccountForm</name>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you call it. It is also part of its webhook&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Kept in this computer&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders at this account are made, sent and charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders at this account are for trying out: nothing is made and nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name with a letter or a digit in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is needed to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works: %1 knows this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not work yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is affected. The account can be saved all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account was not saved. Nothing of it was stored.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::AccountList</name>
    <message>
        <source>This version does not know its provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last sync failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::AccountsDialog</name>
    <message>
        <source>&amp;Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account yet.
An account is where orders go: one at a print provider, live or for trying out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::ArtworkField</name>
    <message>
        <source>https://… or drop a link here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files from this computer cannot be sent yet. Put “%1” where the provider can fetch it, and drop or paste its web address here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a web address. Drop a link or a picture from a browser.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::CancelDialog</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln order(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Orders to cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%v of %m</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) not sent yet: nothing goes to the provider, and nothing is charged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sandbox order(s): nothing is being made, and no money moves.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The provider is asked to stop %Ln live order(s). What it has not begun to make it does not charge for; what has gone further can be charged or refused, and its answer is shown here. A cancelled order cannot be brought back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being cancelled…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for; the provider says “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) cancelled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be cancelled; each stands as it was.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tried.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The order was not cancelled: it goes on, and is charged as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::ChangeDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the provider</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::ChargeSection</name>
    <message>
        <source>Charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, invoice %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::Chip</name>
    <message>
        <source>%1. Click to remove this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>command, shortcut</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::CountryCombo</name>
    <message>
        <source>Name or code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::DateRangeDialog</name>
    <message>
        <source>Orders created from … to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To, included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::DemoSandbox</name>
    <message>
        <source>The sandbox could not be started: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::EmptyState</name>
    <message>
        <source>Welcome to Platen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the account that you have with a print provider, and every order of it is here. Or look around in a sandbox first: nothing is made there, and nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that you have placed elsewhere come in with the next sync. New ones are placed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are orders, but none that fits all of the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is in this view right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list cannot be shown. No order has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::EnvironmentBadge</name>
    <message>
        <source>Environment: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: orders are made, sent and charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox: nothing is made and nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::ErrorBox</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::EventDetails</name>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as cURL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads and applies it once more, as if it had just come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command that sends it again, without the address&apos;s token and without signatures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied, without secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event of no known type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed by the replay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::EventListView</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) — show</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::IssueSection</name>
    <message>
        <source>Issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether this arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was sent, and the answer was lost. It may exist at the provider and may be charged. It is not sent again before that is clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was sent, and the answer was lost. It may or may not have been done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order does not exist at the provider, and nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not done: the order stands as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct and place again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is sent once the time for taking it back is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is sent as soon as it may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being sent right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is tried again %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the outbox: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether this order exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent, and the answer was lost. It may exist at the provider and may be charged. It is not sent again before that is clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refused this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was never made, and nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it right at the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order again with other artwork…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::ItemCard</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking the product up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the recipient pays for one; for customs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;zing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Item reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no product with this SKU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked up as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artwork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artwork for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The artwork is missing: give its web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The artwork is missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::ItemSection</name>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the recipient pays for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprint this item: a new draft with it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artwork</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::ItemsPage</name>
    <message>
        <source>Add an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own number for this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an i&amp;tem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account “%1” any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the account that the order goes to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::LinkLabel</name>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::ListenerPanel</name>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-&amp;test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>127.0.0.1: this computer alone. 0.0.0.0: the network too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any that is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://hooks.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How providers reach this computer: your own domain, or a tunnel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the public URL from here, and looks whether Platen answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ublic URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening: orders are followed by asking the providers alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook URL of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the webhook URL of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New webhook address for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of “%1” would stop working at once; the provider has to be told the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders are followed by asking the providers alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::MainWindow</name>
    <message>
        <source>&amp;New order…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a draft file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a draft of an order. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced: %1 new, %2 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a &amp;view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;what is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Order beside the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mmand palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read &amp;everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ccounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Webhooks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try it with the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Platen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Platen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order desk for print shops.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a draft file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the list shows now is kept at the left, under this name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::MetadataDialog</name>
    <message>
        <source>Line %1 is not of the form “name: value”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line each, as in “campaign: spring”. This replaces what the provider has; it changes neither the order nor its price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::MoneyField</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an amount in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price cannot be negative.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::NotesSection</name>
    <message>
        <source>Notes and metadata</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::OrderActions</name>
    <message>
        <source>&amp;Edit and place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as a draft file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;iscard this draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resol&amp;ve what became of it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask the provider now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel order…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change s&amp;hipping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change reci&amp;pient…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;metadata…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;opy reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open trac&amp;king page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loo&amp;k it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will be sent in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was taken back. It is a draft again, and nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the outbox again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is as the provider has it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln orders can be cancelled at once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back among the drafts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a draft file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::OrderModel</name>
    <message>
        <source>No longer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider calls it “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::OrderPane</name>
    <message>
        <source>No order chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is no longer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” at the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created %1
Updated %2
Verified %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::OrderTable</name>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::OrderWizard</name>
    <message>
        <source>Account and items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a draft file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save draft as file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard this draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;lace order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounts are not known, so nothing can be placed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;lace order for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a draft file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order documents (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft on the screen is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of the file was left out; the rest was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save draft as file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is kept in Platen all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is not kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is kept once it has an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft kept, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This draft is not kept: closing now would lose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save draft as file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::RawSection</name>
    <message>
        <source>Raw document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the provider&apos;s raw document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the raw document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::RecipientDialog</name>
    <message>
        <source>Change the recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, &amp;2nd line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State or &amp;region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ountry (two letters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that has not been sent off goes to the new address. Another country can change the price of shipping.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::RecipientPage</name>
    <message>
        <source>&amp;Fill in the fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town or &amp;city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County or state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, company or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in from an earlier order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada Example
12 Example Street
London SW1Y 4JH
United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in. Look it over: an address can be read in more than one way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody from an &amp;earlier order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or paste a &amp;whole address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of that name so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::RecipientSection</name>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::ResolveDialog</name>
    <message>
        <source>What became of this order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent, and the answer was lost. Look it up at the provider, by the reference “%1”, and say here what you found. Until then it is neither sent again nor given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It &amp;exists there, with this id:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent. The order is tied to that one and follows it from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s id of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there: &amp;send it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is placed once more, and charged. If the first one exists after all, you pay for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there, and is &amp;not wanted any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent. If it exists after all, the provider makes it and charges for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::ReviewPage</name>
    <message>
        <source>Before this order can be placed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order at %1, account %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1 at %2, account %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>quantity × product</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient pays %1 each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, made in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items %1, shipping %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total: asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total not known in advance</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It is sent to %1 %n seconds after it was placed; until then it can be undone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is sent to %1 at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a sandbox account: nothing is made and nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes it, sends it, and charges your account about %2 plus taxes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes it, sends it, and charges your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. The draft is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::SearchField</name>
    <message>
        <source>Search reference, recipient, address, SKU, tracking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::SecretField</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::ShipmentSection</name>
    <message>
        <source>Shipments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dispatched %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track this shipment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::ShippingDialog</name>
    <message>
        <source>Change shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shipping method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another method can change what %1 charges for this order. The new price is shown with the order once the provider has confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::ShippingPage</name>
    <message>
        <source>Asking for prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the provider calls it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order can be placed all the same; only the price is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives no prices in advance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For prices, an item with its SKU and the recipient&apos;s country are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 for prices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Asking %1 for prices… %n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 offers no shipping for this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices by %1, taxes not included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prices from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices were not waited for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::ShippingTable</name>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered for this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::Sidebar</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln order(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::StageLabel</name>
    <message>
        <source>Stage: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::StartupError</name>
    <message>
        <source>Nothing was changed and nothing was sent. Your orders at the providers are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::StatusBar</name>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening at %1, known to providers as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is listening. Orders are updated by syncing alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not verified yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) could not be synced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing %1: %2 orders so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::StepList</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, something is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::Tray</name>
    <message>
        <source>Show Platen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platen is still listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is closed; webhooks are still taken in, and orders still sent. Quit from this icon&apos;s menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) need attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>platen::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>platen::WebhooksWindow</name>
    <message>
        <source>Events of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rejected only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Older ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events are taken in all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event of this account yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event has come yet.
Start listening, and give each account&apos;s address to its provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n new event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replaying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replayed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replayed: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
