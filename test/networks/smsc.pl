# An SMSC out of Debian's libnet-smpp-perl: takes what it is given and prints it, one line a message.
use strict;
use warnings;
use Net::SMPP;
$| = 1;
my ($port, $password) = @ARGV;
my $listen = Net::SMPP->new_listen('127.0.0.1', port => $port, smpp_version => 0x34) or die "cannot listen: $!";
print "ready\n";
my $count = 0;
while (my $line = $listen->accept) {
    while (my $pdu = $line->read_pdu) {
        if ($pdu->{cmd} == Net::SMPP::CMD_bind_transmitter) {
            my $status = $pdu->{password} eq $password ? 0 : 0x0e;
            $line->bind_transmitter_resp(system_id => 'perl', seq => $pdu->{seq}, status => $status);
        } elsif ($pdu->{cmd} == Net::SMPP::CMD_submit_sm) {
            $count += 1;
            print join(' ', 'submit', $pdu->{source_addr} =~ s/ /_/gr, $pdu->{destination_addr}, $pdu->{esm_class}, $pdu->{data_coding}, unpack('H*', $pdu->{short_message})), "\n";
            $line->submit_sm_resp(message_id => "p$count", seq => $pdu->{seq});
        } elsif ($pdu->{cmd} == Net::SMPP::CMD_unbind) {
            $line->unbind_resp(seq => $pdu->{seq});
            last;
        }
    }
}
